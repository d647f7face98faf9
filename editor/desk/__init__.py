"""The editor's verbs: the only place where storage and the work packages meet.

The window and the command line call the same verbs. Each takes the library to work on, stores all
of what it does or nothing, and raises `db.errors.LibraryError` with words for the person.
"""
