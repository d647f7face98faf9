"""Qt item models: what views show, without widgets."""
