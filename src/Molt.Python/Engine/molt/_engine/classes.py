"""Classes that stay the same objects: what a class statement makes anew is merged into the class that there is.

The statement ran as a whole, so metaclass, decorators, ``__set_name__`` and ``__init_subclass__`` have done what they do; the class
that came of it gives its members away, and is garbage.
"""

import abc
import ast
import enum
import functools
import gc
import types

from molt._engine import enums
from molt._engine.dependents import reads_any
from molt._engine.fields import LateField, late_dataclass_fields
from molt._engine.functions import merge_functions
from molt._engine.layouts import replace_class, why_replace
from molt._engine.modes import overwrites
from molt._engine.stores import ABSENT, AttributeStore, ClassStore
from molt._engine.units import shape_of

_PARTS_OF_THE_OBJECT = frozenset((
    "__dict__", "__weakref__", "__slots__", "_abc_impl", "__abstractmethods__", "__subclasses__"))


class Merger:
    """Merges what definitions made anew into what there is. One for each edit."""

    def __init__(self, stores, generated, after_commit, path_of):
        self.stores, self.generated, self.after_commit = stores, generated, after_commit
        self.path_of = path_of          # the file that a class is in
        self.survivors = {}     # id of a new class -> (the new class, the class that it became part of)
        self.changed_values = set()     # names of constants that get another value in this edit
        self.is_move = False            # whether what is merged was defined in another script before
        self.merged_classes = []
        self.replaced = []      # (old class, new class, why)

    def merge(self, old, new, before=None, after=None):
        """Returns the object that is to be used for ``new`` from now on: ``old`` wherever that can become what ``new`` is.

        ``before`` and ``after`` are the class statements, where these are known.
        """
        if id(new) in self.survivors:
            return self.survivors[id(new)][1]
        if old is new or old is ABSENT:
            return new
        if isinstance(old, types.FunctionType) and isinstance(new, types.FunctionType):
            return self._merge_functions(old, new)
        if isinstance(old, type) and isinstance(new, type):
            return self._merge_classes(old, new, before, after)
        if type(old) is type(new):
            if isinstance(old, (classmethod, staticmethod)):
                return self._merge_wrapped(old, new)
            if isinstance(old, property):
                return self._merge_properties(old, new)
        return new

    def adopt(self, value):
        """What a new object refers to as the class that was merged is the class that stays."""
        seen, pending = set(), [value]
        while pending:
            current = pending.pop()
            if id(current) in seen or len(seen) > 1_000:
                continue
            seen.add(id(current))
            if isinstance(current, types.CellType):
                content = _content(current)
                if id(content) in self.survivors:
                    current.cell_contents = self.survivors[id(content)][1]
                pending.append(content)
            elif isinstance(current, types.FunctionType):
                pending += [*(current.__closure__ or ()), *vars(current).values()]
            elif not isinstance(current, (type, types.ModuleType, dict, str, int, float)):
                pending += gc.get_referents(current)
                pending += vars(current).values() if type(getattr(current, "__dict__", None)) is dict else ()

    def _merge_functions(self, old, new):
        if old.__qualname__ != new.__qualname__ or not (old.__module__ == new.__module__ or self.is_move):
            return new
        return merge_functions(old, new, self.stores, self.merge)

    def _merge_wrapped(self, old, new):
        merged = self.merge(old.__func__, new.__func__)
        return old if merged is old.__func__ else new

    def _merge_properties(self, old, new):
        accessors = [(getattr(old, name), getattr(new, name)) for name in ("fget", "fset", "fdel")]
        merged = [after if before is None or after is None else self.merge(before, after) for before, after in accessors]
        if all(now is before for now, (before, _) in zip(merged, accessors)):
            if old.__doc__ != new.__doc__:
                self.stores.append(AttributeStore(old, "__doc__", new.__doc__))
            return old
        return type(new)(*merged, doc=new.__doc__)

    def _merge_classes(self, old, new, before, after):
        if old.__qualname__ != new.__qualname__ or not (old.__module__ == new.__module__ or self.is_move):
            return new
        if overwrites(new):
            self.replaced.append((old, new, None))
            return new
        reason = why_replace(old, new)
        if reason is not None:
            replace_class(old, new, reason, self, after)
            return new
        self.survivors[id(new)] = new, old
        self.merged_classes.append(old)
        _ClassMerge(self, old, new, before, after).run()
        return old


class _ClassMerge:
    def __init__(self, merger, old, new, before, after):
        self._merger, self._old, self._new = merger, old, new
        self._stores = merger.stores
        self._before, self._after = _body(before), _body(after)
        self._unchanged = {name for name in _same_statements(self._before, self._after)
                           if not reads_any(self._after[name], merger.changed_values)}
        self._translated = {}

    def run(self):
        if isinstance(self._new, enum.EnumMeta):
            self._translated = enums.merge_members(self._old, self._new, self._stores)
        self._change_bases()
        for value in list(vars(self._new).values()):
            self._merger.adopt(value)
        for name, value in list(vars(self._new).items()):
            if name not in _PARTS_OF_THE_OBJECT and not _is_part_of_layout(value, self._new):
                self._take_over(name, value)
        self._let_go()
        self._stores.extend(late_dataclass_fields(self._old, self._new))
        self._merger.after_commit.append(functools.partial(self._merger.generated.merge, self._old, frozenset(vars(self._new))))
        self._follow_abstract_methods()
        if type(self._old) is not type(self._new):
            self._stores.append(AttributeStore(self._old, "__class__", type(self._new)))
        if hasattr(self._old, "_abc_impl"):
            self._merger.after_commit.append(lambda: abc.ABCMeta._abc_caches_clear(self._old))

    def _take_over(self, name, value):
        current = vars(self._old).get(name, ABSENT)
        if name in self._unchanged and not self._translated and not _is_code(value):
            return      # the statement did not change, so the value that it has by now stays, or stays away
        if current is ABSENT:
            merged = value
        else:
            merged = self._merger.merge(current, value, self._before.get(name), self._after.get(name))
        merged = enums.translate(merged, self._translated)
        if merged is value:
            self._name(name, value)
        if merged is not current:
            self._stores.append(ClassStore(self._old, name, merged))

    def _name(self, name, value):
        """Descriptors were told that they are the new class's."""
        set_name = getattr(type(value), "__set_name__", None)
        if set_name is not None and not isinstance(value, type):
            set_name(value, self._old, name)

    def _let_go(self):
        """Members that the class was made with go when it is made without; what was put there since stays."""
        generated = self._merger.generated.get(self._old, ())
        for name, value in list(vars(self._old).items()):
            if name in vars(self._new) or isinstance(value, LateField) or name in _PARTS_OF_THE_OBJECT or _is_part_of_layout(value, self._old):
                continue
            if name in generated or name in self._before:
                self._stores.append(ClassStore(self._old, name, ABSENT))

    def _change_bases(self):
        bases = tuple(self._merger.survivors.get(id(base), (None, base))[1] for base in self._new.__bases__)
        if bases != self._old.__bases__:
            self._stores.append(AttributeStore(self._old, "__bases__", bases))

    def _follow_abstract_methods(self):
        if isinstance(self._new, abc.ABCMeta):
            abstract = vars(self._new).get("__abstractmethods__", frozenset())
            if vars(self._old).get("__abstractmethods__", frozenset()) != abstract:
                self._stores.append(ClassStore(self._old, "__abstractmethods__", abstract))


def abstract_methods(cls):
    """What ``abc`` would compute for the class now: its subclasses' abstract methods change with a class's members."""
    names = {name for base in cls.__bases__ for name in getattr(base, "__abstractmethods__", ())}
    names.update(name for name, value in vars(cls).items() if getattr(value, "__isabstractmethod__", False))
    return frozenset(name for name in names if getattr(getattr(cls, name, None), "__isabstractmethod__", False))


def _body(statement):
    """The last statement of a class body that binds each name."""
    found = {}
    if isinstance(statement, ast.ClassDef):
        for inner in statement.body:
            for name in _bound(inner):
                found[name] = inner
    return found


def _bound(statement):
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return [statement.name]
    return [node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)]


def _same_statements(before, after):
    return {name for name, statement in after.items()
            if name in before and isinstance(statement, (ast.Assign, ast.AnnAssign, ast.AugAssign))
            and shape_of(before[name]) == shape_of(statement)}


def _is_code(value):
    return isinstance(value, (types.FunctionType, classmethod, staticmethod, property))


def _is_part_of_layout(value, cls):
    return isinstance(value, (types.MemberDescriptorType, types.GetSetDescriptorType)) and value.__objclass__ is cls


def _content(cell):
    try:
        return cell.cell_contents
    except ValueError:
        return ABSENT
