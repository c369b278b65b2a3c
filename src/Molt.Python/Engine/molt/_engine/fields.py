"""Attributes that objects get in ``__init__``, and that objects which exist lack when an edit adds them.

They get theirs at the first read: a descriptor of the class makes it with the initializer, puts it into the object, and is not
asked for that object again, because what is in an object comes before what its class says. No object is looked for.
"""

import ast
import dataclasses
import threading

from molt._engine.diagnostics import FIELD_NOT_INITIALIZED, info
from molt._engine.stores import ABSENT, ClassStore


class LateField:
    """The initial value of an attribute, for objects that were made before there was one."""

    def __init__(self, name, initializer):
        self._name, self._initializer = name, initializer
        self._lock = threading.RLock()      # guards that an object's attribute is made once

    def __get__(self, item, owner=None):
        if item is None:
            raise AttributeError(f"type object '{owner.__name__}' has no attribute '{self._name}'")
        with self._lock:
            state = vars(item)
            if self._name not in state:
                state[self._name] = self._initializer(item)
            return state[self._name]


def plan_late_fields(cls, before, after, variables, scratch, source):
    """Stores that give objects of ``cls`` what ``after``, the class statement, initializes and ``before`` did not; and remarks."""
    if "__dict__" not in dir(cls):
        return [], []
    known, stores, notes = _assigned(before), [], []
    fields = _initialized(after)
    for name, statement in fields.items():
        if name in known or name in vars(cls):
            continue
        initializer = _initializer(after, statement, source)
        if initializer is None:
            notes.append(info(FIELD_NOT_INITIALIZED, source.path, statement.lineno, statement.col_offset + 1, (
                f"Objects of {cls.__qualname__} that exist have no '{name}': its value comes from what the constructor is called with. "
                "Read it with getattr and a default, or assign it in a method with @molt.upgrade.")))
        else:
            stores.append(ClassStore(cls, name, LateField(name, eval(initializer, variables, scratch))))
    return stores + _gone_fields(cls, _assigned(after)), notes


def _gone_fields(cls, assigned):
    described = getattr(cls, "__dataclass_fields__", {})
    return [ClassStore(cls, name, ABSENT) for name, value in list(vars(cls).items())
            if isinstance(value, LateField) and name not in assigned and name not in described]


def late_dataclass_fields(old, new):
    """The same for fields of data classes. A default is the class's attribute, and needs nothing; a factory does."""
    known = getattr(old, "__dataclass_fields__", {})
    for name, field in getattr(new, "__dataclass_fields__", {}).items():
        if name not in known and field.default_factory is not dataclasses.MISSING:
            factory = field.default_factory
            yield ClassStore(old, name, LateField(name, lambda item, factory=factory: factory()))


def _constructor(statement):
    return next((inner for inner in statement.body if isinstance(inner, ast.FunctionDef) and inner.name == "__init__"
                 and inner.args.args), None)


def _initialized(statement):
    constructor = _constructor(statement)
    found = {}
    for inner in constructor.body if constructor is not None else ():
        targets = inner.targets if isinstance(inner, ast.Assign) else [inner.target] if isinstance(inner, ast.AnnAssign) and inner.value else []
        for target in targets:
            if _is_attribute_of(target, constructor.args.args[0].arg):
                found[target.attr] = inner
    return found


def _is_attribute_of(node, name):
    return isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name


def _assigned(statement):
    """Every attribute that anything in the class assigns of anything, and the names of the class itself."""
    found = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            found.add(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.add(node.id)
    return found


def _initializer(statement, assignment, source):
    """Code of ``lambda self: value``, or None where the value depends on more than the object and the module."""
    constructor = _constructor(statement)
    needed = [node.id for node in ast.walk(assignment.value) if isinstance(node, ast.Name)]
    if "super" in needed or "__class__" in needed:
        return None
    itself, arguments = constructor.args.args[0], constructor.args
    defaults = _defaults(arguments)
    own = {name for node in ast.walk(constructor) for name in _bound_in(node)} - {itself.arg}
    own.update(argument.arg for argument in [arguments.vararg, arguments.kwarg] if argument)
    used = [name for name in dict.fromkeys(needed) if name in own]
    if any(name not in defaults for name in used):
        return None
    function = ast.Lambda(ast.arguments(
        posonlyargs=[], args=[ast.arg(itself.arg)] + [ast.arg(name) for name in used], vararg=None, kwonlyargs=[], kw_defaults=[],
        kwarg=None, defaults=[defaults[name] for name in used]), assignment.value)
    expression = ast.Expression(ast.copy_location(function, assignment.value))
    return compile(ast.fix_missing_locations(expression), source.path, "eval", flags=source.flags, dont_inherit=True)


def _defaults(arguments):
    positional = [*arguments.posonlyargs, *arguments.args]
    found = dict(zip((argument.arg for argument in positional[len(positional) - len(arguments.defaults):]), arguments.defaults))
    found.update((argument.arg, default) for argument, default in zip(arguments.kwonlyargs, arguments.kw_defaults) if default)
    return found


def _bound_in(node):
    if isinstance(node, ast.arg):
        return [node.arg]
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return [node.id]
    return []


def late_fields(edit, before, scratch, replaced):
    """Stores and remarks for all classes of an edit. ``before`` are the script's variables, ``replaced`` classes that have a successor."""
    stores, notes = [], []

    def plan(cls, former, statement):
        if not isinstance(cls, type) or any(cls is old for old in replaced):
            return
        planned, said = plan_late_fields(cls, former, statement, edit.script.variables, scratch, edit.source)
        stores.extend(planned)
        notes.extend(said)
        former_classes = {inner.name: inner for inner in former.body if isinstance(inner, ast.ClassDef)}
        for inner in statement.body:
            if isinstance(inner, ast.ClassDef) and inner.name in former_classes:
                plan(vars(cls).get(inner.name), former_classes[inner.name], inner)

    for step in edit.comparison.steps:
        statement = step.unit.statement
        if isinstance(statement, ast.ClassDef) and step.partner is not None and step.unit is not step.partner:
            plan(before.get(statement.name), step.partner.statement, statement)
    return stores, notes
