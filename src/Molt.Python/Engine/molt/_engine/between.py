"""The class between script classes and ``object``.

A class whose only base is ``object`` can never be given another one: CPython compares the deallocators of the old base and the
new (``compatible_for_assignment`` in Objects/typeobject.c), and ``object`` has one of its own. So classes that are written
without a base get this one, and ``class Orc:`` can become ``class Orc(Creature):`` while orcs exist.
"""

import ast

NAME = "__molt_live_object__"


class LiveObject:
    """The base of script classes that are written without one."""


def put_between(statement):
    """Gives the class statements in ``statement``, those inside classes included, their base. Returns the statement."""
    if isinstance(statement, ast.ClassDef):
        if _has_no_base(statement):
            base = ast.Name(NAME, ast.Load())
            ast.copy_location(base, statement)
            statement.bases = [base]
        for inner in statement.body:
            put_between(inner)
    elif isinstance(statement, (ast.If, ast.Try, ast.With)):
        for inner in ast.iter_child_nodes(statement):
            put_between(inner)
    elif isinstance(statement, ast.ExceptHandler):
        for inner in statement.body:
            put_between(inner)
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
