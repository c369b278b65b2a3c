"""The class between script classes and ``object``.

A class whose only base is ``object`` can never be given another one: CPython compares the deallocators of the old base and the
new (``compatible_for_assignment`` in Objects/typeobject.c), and ``object`` has one of its own. So classes that are written
without a base get this one, and ``class Orc:`` can become ``class Orc(Creature):`` while orcs exist.
"""

import ast
import copy

NAME = "__molt_live_object__"


class LiveObject:
    """The base of script classes that are written without one."""


def put_between(statement):
    """The statement, with bases for the class statements in it, those inside classes included. It is not changed itself."""
    if isinstance(statement, ast.ClassDef):
        changed = copy.copy(statement)
        if _has_no_base(statement):
            changed.bases = [ast.copy_location(ast.Name(NAME, ast.Load()), statement)]
        changed.body = [put_between(inner) for inner in statement.body]
        return changed
    if isinstance(statement, (ast.If, ast.Try, ast.With, ast.ExceptHandler)):
        changed = copy.copy(statement)
        for name in ("body", "orelse", "finalbody", "handlers"):
            if hasattr(statement, name):
                setattr(changed, name, [put_between(inner) for inner in getattr(statement, name)])
        return changed
    return statement


def _has_no_base(statement):
    plain = not statement.bases or (
        len(statement.bases) == 1 and isinstance(statement.bases[0], ast.Name) and statement.bases[0].id == "object")
    # Slots decide the layout, and an instance of LiveObject has a __dict__; a metaclass may look at the bases that it is given.
    return plain and not statement.keywords and not _has_slots(statement)


def _has_slots(statement):
    for inner in statement.body:
        targets = inner.targets if isinstance(inner, ast.Assign) else [inner.target] if isinstance(inner, ast.AnnAssign) else []
        if any(isinstance(target, ast.Name) and target.id == "__slots__" for target in targets):
            return True
    return any(_asks_for_slots(decorator) for decorator in statement.decorator_list)


def _asks_for_slots(decorator):
    return isinstance(decorator, ast.Call) and any(
        keyword.arg == "slots" and not (isinstance(keyword.value, ast.Constant) and not keyword.value.value)
        for keyword in decorator.keywords)
