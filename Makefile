# For those who type make: every word here is dev.py's.
PYTHON ?= python3

.PHONY: run test bench lock translations
run test bench lock translations:
	$(PYTHON) dev.py $@
