"""Where a file lies: SQLite's locks and shared memory hold on a disk of the machine itself only."""

import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mountinfo")
SHARED = frozenset(
    ("afs", "ceph", "cifs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4", "smb3", "smbfs")
)
"""Linux's names of network file systems; those in user space are named `fuse.` and these."""
SHARED_BY_USERS = frozenset(("davfs", "glusterfs", "rclone", "s3fs", "smbnetfs", "sshfs"))

REMOTE_DRIVE = 4
"""What Windows calls a network drive (`DRIVE_REMOTE` of GetDriveTypeW)."""


def network_kind(path: Path, mounts: str | None = None) -> str:
    """Return what kind of network drive a file lies on, or "" for a disk of this machine.

    `mounts` is what Linux knows of its mounts (proc(5), mountinfo), read if not given. Where a
    system does not tell, the answer is "".
    """
    if sys.platform == "win32":
        return _windows_kind(path)
    text = _read_mounts() if mounts is None else mounts
    kind = _mounted_as(path.resolve(), text)
    shared = kind in SHARED or kind.removeprefix("fuse.") in SHARED_BY_USERS
    return kind if shared else ""


def _mounted_as(path: Path, text: str) -> str:
    """Return the file system of the deepest mount that a path lies under."""
    deepest, kind = Path(), ""
    for line in text.splitlines():
        mount, _, source = line.partition(" - ")
        point = Path(_unescaped(mount.split()[4]))
        if path.is_relative_to(point) and len(point.parts) >= len(deepest.parts):
            deepest, kind = point, source.split()[0]
    return kind


def _unescaped(text: str) -> str:
    """Undo the octal escapes of blanks and backslashes."""
    for code in ("040", "011", "012", "134"):
        text = text.replace(f"\\{code}", chr(int(code, 8)))
    return text


def _read_mounts() -> str:
    try:
        return MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""


def _windows_kind(path: Path) -> str:
    """Ask Windows about the drive; a path that begins with two backslashes is always a share."""
    import ctypes

    anchor = path.absolute().anchor
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (known on Windows alone)
    remote = anchor.startswith("\\\\") or kernel.GetDriveTypeW(anchor) == REMOTE_DRIVE
    return "network share" if remote else ""
