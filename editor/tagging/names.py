"""Names found in a story, as the packages that find and use them hand them on."""

from dataclasses import dataclass

from db.records import EntityType, Gender


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in a row's source. Offsets are code points, half open.

    `normal` is the name as a dictionary would list it: whole, in the nominative, a surname alone
    as the full name it stands for, an abbreviation as the long form introduced beside it.
    """

    row: int
    start: int
    end: int
    type: EntityType
    normal: str
    gender: Gender = Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Stretch:
    """A name in a text while it is being made out."""

    start: int
    end: int
    type: EntityType

    def holds(self, other: "Stretch") -> bool:
        """Tell whether another lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Stretch") -> bool:
        """Tell whether another shares a letter with this one."""
        return self.start < other.end and other.start < self.end
