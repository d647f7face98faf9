"""The tables of a library, one step in a file, in the order they were added.

A released migration is never edited: a change is a new file here, a new line in `STEPS`, and the
next `SCHEMA_VERSION`.
"""

from sqlite_utils import Migrations

from db.migrations import (
    m0001_stories,
    m0002_tags,
    m0003_versions_and_audit,
    m0004_memory,
    m0005_search,
    m0006_feeds,
    m0007_revisions,
    m0008_safety,
    m0009_dismissals,
    m0010_machine_answers,
    m0013_registry,
    m0014_memory_search,
    m0015_desk_work,
)

STEPS = (
    m0001_stories,
    m0002_tags,
    m0003_versions_and_audit,
    m0004_memory,
    m0005_search,
    m0006_feeds,
    m0007_revisions,
    m0008_safety,
    m0009_dismissals,
    m0010_machine_answers,
    m0013_registry,
    m0014_memory_search,
    m0015_desk_work,
)

migrations = Migrations("dateline")
for step in STEPS:
    migrations(name=step.__name__.rpartition(".m")[2])(step.migrate)
