"""Which tests may see an edit: those of scripts that changed, and of all that come to these by imports."""

import ast

from molt._engine.names import all_imports


def affected_tests(proposal):
    """Scripts with tests that are to run, in order."""
    world = proposal.world
    tested = [script for script in world.scripts.values() if _has_tests(script, proposal.source_of(script))]
    if not tested:
        return []
    changed = {script.name for script, _ in proposal.changed} | {script.name for script in proposal.removed}
    changed |= {edit.script.name for edit in proposal.edits}
    needs = {name: _needs(script, proposal) for name, script in world.scripts.items()}
    return [script for script in tested if _reaches(script.name, changed, needs)]


def _has_tests(script, source):
    if script.is_test:
        return True
    return any(isinstance(statement, ast.ClassDef) and any(_is_test_case(base) for base in statement.bases)
               for statement in source.bindings.definitions.values())


def _is_test_case(node):
    return (getattr(node, "id", None) or getattr(node, "attr", "") or "").endswith("TestCase")


def _reaches(name, changed, needs):
    seen, pending = set(), [name]
    while pending:
        current = pending.pop()
        if current in changed:
            return True
        if current not in seen:
            seen.add(current)
            pending += needs.get(current, ())
    return False


def _needs(script, proposal):
    """Names of scripts that the script imports, wherever it does."""
    world, found = proposal.world, set()
    if script.is_test:
        found.add(script.name[:-len("_unittest")])
    for imported, _ in all_imports(proposal.source_of(script).tree):
        module = imported.absolute(script.namespace)
        found.update(_modules(module, imported.name, world, proposal))
    return found


def _modules(module, name, world, proposal):
    parts = module.split(".")
    # `import game.orc` gives the name `game`, and with it all that is in the namespace.
    names = {".".join(parts[:length]) for length in range(1, len(parts) + 1)} if name is None else {module}
    found = {item for item in names if item in world.scripts}
    if name is not None and f"{module}.{name}" in world.scripts:
        found.add(f"{module}.{name}")
    elif name is not None and module in world.namespaces:
        owners = [script.name for script in world.in_namespace(module) if name in proposal.source_of(script).bindings.own]
        found.update(owners or [script.name for script in world.in_namespace(module)])
    elif name is None:
        found.update(script.name for item in names if item in world.namespaces for script in world.in_namespace(item))
    return found
