"""The application of the tests that have a window: it speaks English, whatever the machine does."""

import pytest

from editor.settings import Settings
from editor.ui import language


@pytest.fixture(scope="session")
def qapp(qapp, tmp_path_factory):
    """Return the application, with the plurals and days of English."""
    language.put_on(qapp, Settings(tmp_path_factory.mktemp("settings") / "none.json"))
    return qapp
