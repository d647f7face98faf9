"""What schemes of transliteration are called, each with what it makes of some names."""

from editor.tagging.transliteration import SCHEMES, romanise
from editor.ui.spec import tr

EXAMPLE = "Щёлково, Энгельс, Қызылорда"


def scheme_names() -> dict[str, str]:
    """Return the words for each scheme, by its name."""
    labels = {
        "wikipedia": tr("Wikipedia"),
        "bgn_pcgn": "BGN/PCGN",
        "iso_9": "ISO 9",
        "icao_9303": "ICAO 9303",
        "ala_lc": "ALA-LC",
    }
    return {name: f"{labels.get(name, name)}: {romanise(EXAMPLE, 'kk', name)}" for name in SCHEMES}
