"""The types of .NET: ``from dotnet.System import Math``, ``import dotnet.System.IO``.

Every namespace that the process has loaded is a package here, and its public types are classes in it.
"""

import sys
from importlib.machinery import ModuleSpec
from types import ModuleType

import _dotnet
from _dotnet import add_reference, class_of, construct

from dotnet._classes import Event, GenericType

__all__ = ["Event", "add_reference", "class_of", "construct"]


class Namespace(ModuleType):
    """A namespace. Types are looked up at each use: a script's may have been replaced by an edit."""

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return _member(self.__name__[len("dotnet."):] + "." + name, name, self)

    def __dir__(self):
        return sorted({*super().__dir__(), *_dotnet.names_in(self.__name__[len("dotnet."):])})


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return _member(name, name, sys.modules[__name__])


def _member(full_name, name, owner):
    found = _dotnet.find_type(full_name)
    if found is not None:
        return found
    if _dotnet.has_generic(full_name):
        return GenericType(full_name)
    if _dotnet.is_namespace(full_name):
        __import__("dotnet." + full_name)
        return sys.modules["dotnet." + full_name]
    raise AttributeError(f"{owner.__name__!r} has no type and no namespace {name!r}", name=name, obj=owner) if sys.version_info >= (3, 10) else AttributeError(
        f"{owner.__name__!r} has no type and no namespace {name!r}")


class NamespaceFinder:
    """Finds the packages of namespaces."""

    def find_spec(self, name, path=None, target=None):
        if not name.startswith("dotnet.") or not _dotnet.is_namespace(name[len("dotnet."):]):
            return None
        return ModuleSpec(name, self, is_package=True)

    def create_module(self, spec):
        return Namespace(spec.name)

    def exec_module(self, module):
        pass


sys.meta_path.append(NamespaceFinder())
