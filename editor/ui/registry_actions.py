"""The actions of the registry of names and the vocabulary of topics."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give these actions."""
    return (
        Spec(
            "browse_topics",
            tr("All topics"),
            ("Ctrl+Alt+H",),
            tr("The whole vocabulary as a tree, broader topics over narrower ones"),
        ),
        Spec(
            "star_topic",
            tr("Star the topic"),
            ("Ctrl+Alt+B",),
            tr("Have the chosen topic offered first, or no longer"),
        ),
        Spec("import_registry", tr("Import names"), (), tr("Take names in from a file")),
        Spec("export_registry", tr("Export names"), (), tr("Write all names to a file")),
        Spec("import_topics", tr("Import topics"), (), tr("Take a vocabulary of topics in")),
        Spec(
            "choose_scheme",
            tr("Transliteration"),
            (),
            tr("Choose how new names are spelt in Latin letters"),
        ),
    )
