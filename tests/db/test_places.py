"""A library on a network drive is refused, with the reason; one on a disk of the machine is not."""

from pathlib import Path

import pytest

from db import library as library_module
from db.errors import NetworkShare
from db.library import Library
from db.places import network_kind

MOUNTS = r"""22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/desk rw,relatime shared:1 - nfs4 server:/desk rw,vers=4.2
31 22 0:41 / /mnt/with\040blank rw - cifs //server/share rw
32 30 8:2 / /mnt/desk/local rw - ext4 /dev/sdb1 rw
33 22 0:42 / /home/desk/far rw - fuse.sshfs desk@server: rw
34 22 0:43 / /home/desk/near rw - fuse.ntfs-3g /dev/sdc1 rw
"""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/desk.sqlite", ""),
        ("/mnt/desk/desk.sqlite", "nfs4"),
        ("/mnt/desk/2026/desk.sqlite", "nfs4"),
        ("/mnt/desk2/desk.sqlite", ""),
        ("/mnt/desk/local/desk.sqlite", ""),
        ("/mnt/with blank/desk.sqlite", "cifs"),
        ("/home/desk/far/desk.sqlite", "fuse.sshfs"),
        ("/home/desk/near/desk.sqlite", ""),
    ],
)
def test_what_a_path_lies_on(path, kind):
    assert network_kind(Path(path), MOUNTS) == kind


def test_where_a_system_does_not_tell_nothing_is_refused(tmp_path):
    assert network_kind(tmp_path / "desk.sqlite", "") == ""
    assert network_kind(tmp_path / "desk.sqlite") == ""


def test_a_library_on_a_share_is_refused_before_it_is_touched(path, monkeypatch):
    monkeypatch.setattr(library_module, "network_kind", lambda _: "nfs4")
    with pytest.raises(NetworkShare, match=r"network drive \(nfs4\).*Keep it on a disk"):
        Library(path)
    assert not path.exists()
