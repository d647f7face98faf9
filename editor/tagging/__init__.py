"""Text in, spans and spellings out."""
