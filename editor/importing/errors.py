"""What can keep a file from becoming a story, in words for the person at the desk."""


class RefusedFile(Exception):
    """A file is not taken in, and nothing of it is.

    `name` is what the caller calls the bytes. `reason` goes on after the name: what is wrong with
    the file, and in a sentence of its own what to do now.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        """Return the whole sentence, safe to print and to show whatever the name holds."""
        name = "".join(letter if letter.isprintable() else "?" for letter in self.name)
        return f"{name} {self.reason}"
