"""Names that scripts imported from others follow what they stand for."""

from molt._engine.stores import ABSENT, ItemStore


def follow(world, script, before, after):
    """Stores that renew what other scripts took from ``script``, where they still have what they took.

    ``before`` and ``after`` are its variables. What followed is passed on in turn: a script may import what another imported.
    """
    stores, pending = [], [(script, _changes(before, after))]
    done = set()
    while pending:
        origin, changes = pending.pop()
        if not changes:
            continue
        for other in list(world.scripts.values()):
            if other is origin or other.module is None or other.source is None or other.is_test:
                continue
            followed = {}
            for alias, name in _taken(other, origin, changes):
                old, new = changes[name]
                if other.variables.get(alias, ABSENT) is old and (id(other), alias) not in done:
                    done.add((id(other), alias))
                    followed[alias] = old, new
                    stores.append(ItemStore(other.variables, alias, new))
            pending.append((other, followed))
    return stores


def _changes(before, after):
    return {name: (value, after[name]) for name, value in before.items()
            if name in after and after[name] is not value and not name.startswith("__")}


def _taken(other, origin, changes):
    """Pairs of the name in ``other`` and the name in ``origin`` that it was imported as."""
    for alias, imported in other.source.bindings.imported.items():
        if imported.name in changes and comes_from(imported, other, origin):
            yield alias, imported.name
    for star in other.source.bindings.stars:
        if comes_from(star, other, origin):
            for name in changes:
                if not name.startswith("_") and name not in other.source.bindings.own:
                    yield name, name


def comes_from(imported, other, origin):
    if imported.name is None:
        return False
    module = imported.absolute(other.namespace)
    return module == origin.name or (module == origin.namespace and (
        imported.name == "*" or imported.name in origin.source.bindings.own))


def modules_imported(source, namespace):
    """The full names of modules that a script imports when it is loaded, or that its imports may mean; and of names of these."""
    bindings = source.bindings
    for imported in [*bindings.imported.values(), *bindings.stars]:
        module = imported.absolute(namespace)
        yield module, imported.name
        if imported.name not in (None, "*"):
            yield f"{module}.{imported.name}" if module else imported.name, None
