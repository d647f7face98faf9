"""`export`, `digest`, `formats`, `profile`: approved copy to files or standard output."""

import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

import click

from db.copies import Copy
from db.errors import Refused
from editor.cli.session import Number, Session, in_session, signed, with_json
from editor.desk import profiles, registry
from editor.desk.annotating import with_findings
from editor.desk.exporting import (
    change_house_style,
    copy_of,
    digest_of,
    exports,
    file_name,
    free_path,
    house_style,
    note_export,
    write_file,
)
from editor.exporting import naming, style, template
from editor.exporting.formats import Format, by_name, by_suffix
from editor.exporting.profile import LEFT_OUT, REQUIRED, Profile
from editor.tagging.transliteration import SCHEMES

SEVERAL = "Several stories need a folder after -o, or a format that holds several."
STDOUT = "standard output"

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="The file to write, or a folder; standard output if not given.",
)
draft_option = click.option("--draft", is_flag=True, help="Copy that nobody approved, stamped so.")


@click.command("export")
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@click.option("--format", "format_name", help="A format's name; `dateline formats` lists them.")
@output_option
@click.option("--version", type=Number(), help="This approved version rather than the last.")
@draft_option
@click.option("--profile", "profile_name", help="A taker's profile: format, folder, names, style.")
@with_json
@in_session
def export_stories(
    session: Session,
    names: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    version: int | None,
    draft: bool,
    profile_name: str | None,
) -> None:
    """Export the approved copy of each STORY; a format that can holds all in the file named."""
    profile = profiles.named(session.library, profile_name) if profile_name else None
    if profile and profile.folder and output is None:
        output = Path(profile.folder)
    form = _format(session, format_name or (profile.format if profile else None), output)
    if session.json and not output:
        raise click.UsageError("With --json, name a file or a folder with -o.")
    leaving = _Leaving(session, form, output, version, draft, profile)
    several = len(names) > 1 and not leaving.in_folder
    if several and form.gatherer:
        leaving.together(names)
    elif several and output:
        raise click.UsageError(SEVERAL)
    else:
        session.each(names, leaving.alone)


@dataclass(frozen=True, slots=True)
class _Leaving:
    """How the stories of one command leave; `taken` are the files it has written."""

    session: Session
    form: Format
    output: Path | None
    version: int | None
    draft: bool
    profile: Profile | None
    taken: set[Path] = field(default_factory=set)

    @property
    def in_folder(self) -> bool:
        """Whether each story gets a file of its own."""
        return self.output is not None and self.output.is_dir()

    def alone(self, name: str) -> None:
        """Let one story leave by itself."""
        story_id, copy = self._copied(name)
        path = self.output
        if path and path.is_dir():
            pattern = self.profile.file_name if self.profile else naming.USUAL
            path = free_path(path / file_name(copy, story_id, self.form, pattern), self.taken)
        _put_out(self.form.write(copy), self.form, path)
        if path:
            self.taken.add(path)
        self._note(story_id, copy, path)

    def together(self, names: Sequence[str]) -> None:
        """Let several stories leave in one file."""
        leaving: list[tuple[int, Copy]] = []
        try:
            self.session.each(names, lambda name: leaving.append(self._copied(name)))
        finally:  # those that could be had leave, although others failed
            if leaving:
                _put_out(self.form.gather([copy for _, copy in leaving]), self.form, self.output)
                for story_id, copy in leaving:
                    self._note(story_id, copy, self.output)

    def _copied(self, name: str) -> tuple[int, Copy]:
        story_id = self.session.story(name)
        copy = copy_of(
            self.session.library,
            story_id,
            version=self.version,
            draft=self.draft,
            profile=self.profile,
        )
        if self.profile and self.profile.lacking(copy):
            lacking = ", ".join(self.profile.lacking(copy))
            self.session.tell(
                f"story {story_id}: not there, but required by {self.profile.name}: {lacking}"
            )
        return story_id, with_findings(self.session.library, story_id, copy, [self.form])

    def _note(self, story_id: int, copy: Copy, path: Path | None) -> None:
        place = str(path.resolve()) if path else STDOUT
        note_export(self.session.library, story_id, copy, self.form, place)
        record = {
            "number": story_id,
            "uid": copy.uid,
            "format": self.form.name,
            "version": copy.version,
            "path": str(path),
        }
        if path:
            self.session.put(record, f"written: {path}")


@click.command("digest")
@click.argument("names", metavar="STORY...", nargs=-1, required=True)
@click.option("--format", "format_name", help="docx, html, pdf, markdown, odt or text.")
@output_option
@click.option("--group", type=click.Choice(("topic", "agency")), help="What to group them by.")
@click.option("--title", default="Digest", show_default=True, help="What it is called.")
@click.option("--date", "day", type=click.DateTime(("%Y-%m-%d",)), help="Its date; today if not.")
@draft_option
@with_json
@in_session
def make_digest(
    session: Session,
    names: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    group: str | None,
    title: str,
    day: datetime | None,
    draft: bool,
) -> None:
    """Put the approved copy of several stories into one document with contents."""
    form = _format(session, format_name, output)
    if not form.renderer:
        raise click.UsageError(f"{form.label} is no format for a digest: choose one to read.")
    found: list[tuple[int, Copy]] = []

    def copied(name: str) -> None:
        story_id = session.story(name)
        found.append((story_id, copy_of(session.library, story_id, draft=draft)))

    session.each(names, copied)
    dated = day.date() if day else datetime.now().astimezone().date()
    laid = digest_of([copy for _, copy in found], group=group or "", title=title, day=dated)
    if output and output.is_dir():
        output = output / f"{naming.stem(laid.title) or 'digest'}{form.suffix}"
    _put_out(form.render(laid), form, output)
    for story_id, copy in found:
        place = f"{laid.title}: {output.resolve() if output else STDOUT}"
        note_export(session.library, story_id, copy, form, place)
    if output:
        session.put(
            {"format": form.name, "stories": len(found), "path": str(output)},
            f"written: {output}",
        )


@click.command("formats")
@click.option("--example", is_flag=True, help="Put an example of a desk's own format in place.")
@with_json
@in_session
def list_formats(session: Session, example: bool) -> None:
    """List the formats copy leaves in, and those of the desk's own templates."""
    folder = session.settings.templates_folder
    if example:
        session.tell(f"The example: {template.put_example(folder)}")
    records = [
        {"name": form.name, "label": form.label, "suffix": form.suffix, "use": form.use}
        for form in template.formats(folder)
    ]
    session.table(records, ("name", "label", "suffix", "use"))
    session.tell(f"Templates: {folder}")


@click.group("profile")
def profile_group() -> None:
    """Keep what each taker gets: format, folder, file names, house style."""


@profile_group.command("list")
@with_json
@in_session
def list_profiles(session: Session) -> None:
    """List the profiles."""
    records = [asdict(each) for each in profiles.listing(session.library)]
    columns = ("name", "format", "folder", "file_name", "dateline", "quotes", "without", "required")
    session.table(records, columns)


@profile_group.command("set")
@click.argument("name")
@click.option("--format", "format_name", required=True, help="The format's name.")
@click.option("--folder", default="", help="Where the files go.")
@click.option(
    "--file-name", default=naming.USUAL, help=f"With {', '.join(naming.FIELDS)} in braces."
)
@click.option("--dateline", default="", help="Another dateline, such as '{place} ({agency}) --'.")
@click.option("--quotes", default="", help="straight or curly.")
@click.option(
    "--without", multiple=True, type=click.Choice(LEFT_OUT), help="What is not for this taker."
)
@click.option(
    "--require", multiple=True, type=click.Choice(REQUIRED), help="What the checks ask for."
)
@in_session
def set_profile(
    session: Session,
    name: str,
    format_name: str,
    folder: str,
    file_name: str,
    dateline: str,
    quotes: str,
    without: tuple[str, ...],
    require: tuple[str, ...],
) -> None:
    """Keep the profile NAME, in place of one of that name."""
    form = by_name(format_name, template.formats(session.settings.templates_folder))
    try:
        profile = Profile(
            name=name,
            format=form.name,
            folder=folder,
            file_name=file_name,
            dateline=dateline,
            quotes=quotes,
            without=without,
            required=require,
        )
    except ValueError as fault:
        raise Refused(str(fault)) from None
    profiles.put(session.library, profile)
    session.tell(f"kept: {name}")


@profile_group.command("remove")
@click.argument("name")
@in_session
def remove_profile(session: Session, name: str) -> None:
    """Forget the profile NAME."""
    profiles.remove(session.library, name)


@click.command("exports")
@click.argument("story")
@with_json
@in_session
def list_exports(session: Session, story: str) -> None:
    """List when and where the copy of STORY left, and which version."""
    records = [asdict(each) for each in exports(session.library, session.story(story))]
    session.table(records, ("at", "by", "format", "version", "place"))


@click.command("style")
@click.option("--dateline", help=f"{', '.join(style.DATELINES)}, or a template of your own.")
@click.option("--quotes", type=click.Choice(("straight", "curly")), help="Quotation marks.")
@click.option("--spelling", type=click.Choice(("us", "uk", "either")), help="What is flagged.")
@click.option("--countries", type=click.Choice(style.COUNTRIES), help="In datelines.")
@click.option("--transliteration", type=click.Choice(SCHEMES), help="How new names are spelt.")
@signed
@with_json
@in_session
def show_style(
    session: Session,
    dateline: str | None,
    quotes: str | None,
    spelling: str | None,
    countries: str | None,
    transliteration: str | None,
) -> None:
    """Show the house style of the library, or change what is named."""
    asked = {
        "dateline_template": dateline,
        "quotes": quotes,
        "spelling": "" if spelling == "either" else spelling,
        "countries": countries,
    }
    changed = {name: value for name, value in asked.items() if value is not None}
    library = session.library
    house = change_house_style(library, **changed) if changed else house_style(library)
    if transliteration:
        registry.set_scheme(session.library, transliteration)
    shown = asdict(house) | {"transliteration": registry.scheme(session.library)}
    columns = ("dateline_template", "quotes", "spelling", "countries", "transliteration")
    session.table([shown], columns)


def _format(session: Session, name: str | None, output: Path | None) -> Format:
    known = template.formats(session.settings.templates_folder)
    if name:
        return by_name(name, known)
    if output and output.suffix:
        return by_suffix(output, known)
    raise click.UsageError("Name a format with --format.")


def _put_out(content: bytes, form: Format, path: Path | None) -> None:
    if path:
        write_file(path, content)
        return
    if form.binary and sys.stdout.isatty():
        raise Refused(f"{form.label} is no text for a terminal: name a file with -o.")
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


COMMANDS = (
    export_stories,
    make_digest,
    list_formats,
    profile_group,
    list_exports,
    show_style,
)
