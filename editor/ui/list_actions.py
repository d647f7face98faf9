"""The actions of the story list: on several stories at once, searches, density."""

from editor.ui.spec import Spec, tr


def specs() -> tuple[Spec, ...]:
    """Give the actions of the list."""
    return (
        Spec(
            "translate_selected",
            tr("Translate the stories selected"),
            (),
            tr("One after the other, with the engine chosen"),
        ),
        Spec("submit_selected", tr("Submit them"), (), tr("Hand all selected over for review")),
        Spec("reopen_selected", tr("Reopen them"), (), tr("Open all selected for changes")),
        Spec("spike_selected", tr("Spike them"), (), tr("Put all selected aside")),
        Spec("unspike_selected", tr("Unspike them"), (), tr("Bring all selected back")),
        Spec("urgency_selected", tr("Urgency"), ("Ctrl+Alt+U",), tr("Say how urgent they are")),
        Spec("topic_selected", tr("Add a topic to them"), (), tr("Give all selected a topic")),
        Spec(
            "keep_search",
            tr("Keep this search"),
            ("Ctrl+Alt+F",),
            tr("List it beside the statuses, with how many stories it finds"),
        ),
        Spec(
            "compact_list",
            tr("Compact list"),
            (),
            tr("Show less of each story, and so more of them"),
            checkable=True,
        ),
    )


ON_STORIES = (
    "translate_selected",
    "submit_selected",
    "reopen_selected",
    "spike_selected",
    "unspike_selected",
    "urgency_selected",
    "topic_selected",
)
"""Those that need a story to be chosen."""
