"""The house style of a library: the dateline, marks and words of its copy, with an example."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from db.errors import LibraryError
from editor.desk import exporting, registry
from editor.exporting.style import COUNTRIES, DATELINES, HouseStyle
from editor.models.house_rules import HouseRules
from editor.models.spoken import fault_spoken
from editor.ui.choice_box import ChoiceBox, TextLine
from editor.ui.library_page import LibraryPage, add_row, form_in
from editor.ui.scheme_names import scheme_names
from editor.ui.setting_field import hint

NONE, OWN = "none", "own"


class HouseStylePage(LibraryPage):
    """What is chosen is stored at once; what is typed, once it is settled and can be."""

    def __init__(self, rules: HouseRules, parent: QWidget | None = None) -> None:
        super().__init__(rules, parent)
        self._house = HouseStyle()
        self._dateline = ChoiceBox("house_dateline", self.tr("Dateline"), self._datelines(), self)
        self._template = TextLine("house_template", self.tr("Form of the dateline"), self)
        self._parts = {
            "countries": ChoiceBox("house_countries", self.tr("Country"), self._countries(), self),
            "quotes": ChoiceBox("house_quotes", self.tr("Quotation marks"), self._quotes(), self),
            "spelling": ChoiceBox("house_spelling", self.tr("Spelling"), self._spellings(), self),
        }
        self._scheme = ChoiceBox("house_scheme", self.tr("New names"), scheme_names(), self)
        self._example = hint("", self)
        self._example.setObjectName("house_example")
        self._example.setAccessibleName(self.tr("Example"))
        self._example.setProperty("quiet", False)
        self._lay_out()
        self._connect()

    def _datelines(self) -> dict[str, str]:
        wires = {name: exporting.example_dateline(HouseStyle(name)) for name in DATELINES}
        return wires | {NONE: self.tr("No dateline"), OWN: self.tr("A form of your own")}

    def _countries(self) -> dict[str, str]:
        words = self.tr("Never"), self.tr("After a city that does not stand alone")
        return dict(zip(COUNTRIES, words, strict=True))

    def _quotes(self) -> dict[str, str]:
        return {"straight": self.tr("Straight"), "curly": self.tr("Curly")}

    def _spellings(self) -> dict[str, str]:
        return {
            "us": self.tr("American"),
            "uk": self.tr("British"),
            "": self.tr("Either, but one in a story"),
        }

    def _lay_out(self) -> None:
        form = form_in(self)
        add_row(form, self._dateline)
        parts = self.tr("%1, %2 and %3 stand for the story's place, date and agency.")
        for sign, part in zip(("%1", "%2", "%3"), ("place", "date", "agency"), strict=True):
            parts = parts.replace(sign, f"{{{part}}}")
        add_row(form, self._template, parts)
        add_row(form, self._parts["countries"], self.tr("Whether datelines name the country."))
        add_row(form, self._parts["quotes"])
        add_row(
            form, self._parts["spelling"], self.tr("The checks tell of what is spelt otherwise.")
        )
        add_row(form, self._scheme, self.tr("Names that were accepted stay as they are."))
        add_row(form, self._example)

    def _connect(self) -> None:
        self._dateline.value_chosen.connect(self._choose_dateline)
        self._template.textEdited.connect(self._try)
        self._template.text_settled.connect(self._settle_template)
        for part, box in self._parts.items():
            box.value_chosen.connect(partial(self._store, part))
        self._scheme.value_chosen.connect(self._store_scheme)

    def _show_stored(self) -> None:
        self._scheme.show_value(self._rules.scheme())
        try:
            self._show(self._rules.house())
        except LibraryError:
            self._show(HouseStyle())
            raise

    def _show(self, house: HouseStyle) -> None:
        self._house = house
        names = {template: name for name, template in DATELINES.items()}
        usual = names.get(house.template, OWN) if house.template.strip() else NONE
        self._dateline.show_value(usual)
        self._template.show_text(house.template)
        for part, box in self._parts.items():
            box.show_value(getattr(house, part))
        self._try(self._template.text())

    @Slot(str)
    def _try(self, template: str) -> bool:
        """Show what a form of the dateline makes of a story, or why it cannot be one."""
        try:
            tried = replace(self._house, dateline_template=template)
        except ValueError as fault:
            self.refused.emit(fault_spoken(fault))
            return False
        self.refused.emit("")
        self._example.setText(exporting.example(tried))
        return True

    @Slot(str)
    def _settle_template(self, template: str) -> None:
        if self._try(template):
            self._store("dateline_template", template)

    @Slot(str)
    def _choose_dateline(self, chosen: str) -> None:
        if chosen == OWN:
            self._template.setFocus()
            self._template.selectAll()
        else:
            self._template.setModified(False)
            self._store("dateline_template", "" if chosen == NONE else chosen)

    def _store(self, part: str, value: str) -> None:
        self._rules.write(lambda library: exporting.change_house_style(library, **{part: value}))

    @Slot(str)
    def _store_scheme(self, name: str) -> None:
        self._rules.write(lambda library: registry.set_scheme(library, name))
