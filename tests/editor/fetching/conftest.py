"""A server that answers as a test wants, and fetching from it with little patience."""

import threading

import pytest

from editor.fetching.fetch import fetch, probe
from tests.web_stand_in import web_stand_in


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    with web_stand_in() as stand_in:
        yield stand_in


@pytest.fixture
def get(server):
    """Return a function that fetches a path of the server, or any address."""

    def run(address="/feed.xml", *, cancel=None, **options):
        if address.startswith("/"):
            address = server.address(address)
        return fetch(address, cancel=cancel or threading.Event(), **options)

    return run


@pytest.fixture
def knock(server):
    """Return a function that asks whether a path of the server, or any address, is there."""

    def run(address="/feed.xml", *, cancel=None, **options):
        if address.startswith("/"):
            address = server.address(address)
        probe(address, cancel=cancel or threading.Event(), **options)

    return run
