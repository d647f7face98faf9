"""What makes two findings the same, so that one let pass stays away until its words change."""

from hashlib import sha256

from editor.checking.findings import Bitext, Fault, Finding, Span


def of_row(finding: Finding, pair: Bitext | None, uid: str) -> str:
    """Name a finding in its row, by the SHA-256 of its check and the words it is about.

    These are the words marked; on a side where none is marked, all of that side. `uid` is the
    row's; a finding of the story itself is about what it says.
    """
    if pair is None:
        return _digest(finding.check, uid, finding.fault.message)
    fault = finding.fault
    source = _words(pair.source, fault.source or (0, len(pair.source)))
    target = _words(pair.target, fault.target or (0, len(pair.target)))
    return _digest(finding.check, uid, source, target)


def anywhere(finding: Finding, pair: Bitext | None) -> str:
    """Name a finding wherever it stands, by the words that are marked, or by what it says."""
    fault: Fault = finding.fault
    if pair is None or not (fault.source or fault.target):
        return _digest(finding.check, fault.message)
    source = _words(pair.source, fault.source or (0, 0))
    target = _words(pair.target, fault.target or (0, 0))
    return _digest(finding.check, source, target)


def _words(text: str, span: Span) -> str:
    return " ".join(text[slice(*span)].split())


def _digest(*parts: str) -> str:
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()
