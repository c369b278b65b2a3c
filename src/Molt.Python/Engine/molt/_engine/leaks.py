"""Names that a script no longer binds, and that its module still has for those who run old code."""

import dis

from molt._engine.codes import children


def uses_of(names, source):
    """Where the source reads any of ``names`` as a variable of its module: (name, line)."""
    found = {}
    if names:
        for unit in source.units:
            _search(unit.code, names, found)
    return list(found.items())


def _search(code, names, found):
    line = code.co_firstlineno
    for instruction in dis.get_instructions(code):
        starts = instruction.starts_line
        if starts is not None and starts is not True and starts is not False:
            line = starts
        elif getattr(instruction, "line_number", None):
            line = instruction.line_number
        if instruction.opname in ("LOAD_GLOBAL", "LOAD_NAME") and instruction.argval in names:
            found.setdefault(instruction.argval, line)
    for child in children(code):
        _search(child, names, found)
