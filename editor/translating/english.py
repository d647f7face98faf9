"""Forms of English words, by rule: enough to find `cities` by `city`, and the other way round."""

import re

_WORD = re.compile("[a-z]{3,}")
_VOWELS = "aeiou"


def english_forms(word: str) -> list[str]:
    """Return a word with the forms that it and what it may be a form of have; words no one uses
    may be among them. Short words and those not in Latin letters have none.
    """
    small = word.casefold()
    if not _WORD.fullmatch(small):
        return []
    return list(dict.fromkeys(form for base in _bases(small) for form in _inflected(base)))


def _bases(word: str) -> list[str]:
    found = [word]
    for ending, instead in (("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ing", "")):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            found.append(word[: -len(ending)] + instead)
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            found += [stem, stem + "e"]
            if stem[-1] == stem[-2]:
                found.append(stem[:-1])
    return found


def _inflected(base: str) -> list[str]:
    if base.endswith("y") and base[-2] not in _VOWELS:
        stem = base[:-1]
        return [base, f"{stem}ies", f"{stem}ied", f"{base}ing"]
    if base.endswith("e"):
        return [base, f"{base}s", f"{base}d", f"{base[:-1]}ing"]
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return [base, f"{base}es", f"{base}ed", f"{base}ing"]
    return [base, f"{base}s", f"{base}ed", f"{base}ing"]
