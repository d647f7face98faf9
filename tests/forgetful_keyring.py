"""A keyring for the length of a test."""

from contextlib import contextmanager

import keyring
import keyring.backend
import keyring.errors


class ForgetfulKeyring(keyring.backend.KeyringBackend):
    """Keeps passwords in `kept`, or none at all while it is `locked`."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}
        self.locked = False

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if self.locked:
            raise keyring.errors.PasswordSetError("it is locked")
        self.kept[service, username] = password

    def delete_password(self, service, username):
        del self.kept[service, username]


@contextmanager
def forgetful_keyring():
    """Put the keyring in place of the system's; give it to the test."""
    before, forgetful = keyring.get_keyring(), ForgetfulKeyring()
    keyring.set_keyring(forgetful)
    try:
        yield forgetful
    finally:
        keyring.set_keyring(before)
