"""What can keep an address from being fetched, in words for the person at the desk."""


class FetchError(OSError):
    """Nothing was fetched.

    `address` carries no user name and no password. `reason` goes on after it: what happened, and
    in a sentence of its own what to do now.
    """

    def __init__(self, address: str, reason: str) -> None:
        super().__init__(address, reason)
        self.address = address
        self.reason = reason

    def __str__(self) -> str:
        """Return the whole sentence, safe to print and to show whatever the address holds."""
        address = "".join(letter if letter.isprintable() else "?" for letter in self.address)
        return f"{address} {self.reason}"


class FetchCancelled(FetchError):
    """The person did not want to wait."""

    def __init__(self, address: str) -> None:
        super().__init__(address, "was not fetched to its end: it was cancelled.")
