"""What statements bind and import, as their syntax says, without running them."""

import ast

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = FUNCTIONS + (ast.Lambda, ast.ClassDef, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


class Bindings:
    """The names that statements bind in their own scope, by how they do."""

    def __init__(self):
        self.definitions = {}   # name -> the last def or class statement
        self.values = {}        # name -> the statement that assigns it last
        self.imported = {}      # name -> ImportedName
        self.stars = []         # ImportedName without a name, for `from x import *`

    @property
    def own(self):
        """The names of what is defined or assigned here, in the order of the source."""
        return [name for name in dict.fromkeys([*self.definitions, *self.values]) if name not in self.imported]


class ImportedName:
    def __init__(self, module, name, alias, statement, guarded, level):
        self.module, self.name, self.alias = module, name, alias
        self.statement, self.guarded, self.level = statement, guarded, level

    def absolute(self, package):
        """The full name of the module that is imported from."""
        if not self.level:
            return self.module or ""
        parts = package.split(".") if package else []
        base = ".".join(parts[:len(parts) - (self.level - 1)])
        return ".".join(part for part in (base, self.module) if part)


def bindings_of(statements):
    found = Bindings()
    for statement in statements:
        _collect(statement, found, guarded=False)
    return found


def _collect(node, found, guarded):
    if isinstance(node, FUNCTIONS + (ast.ClassDef,)):
        found.definitions[node.name] = node
        found.values.pop(node.name, None)
        return
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Lambda):
        for target in node.targets:
            if isinstance(target, ast.Name):
                found.definitions[target.id] = node     # a function like any other
    if isinstance(node, ast.Import):
        _collect_import(node, found, guarded)
        return
    if isinstance(node, ast.ImportFrom):
        _collect_import_from(node, found, guarded)
        return
    if isinstance(node, SCOPES):
        for walrus in ast.walk(node):
            if isinstance(walrus, ast.NamedExpr) and not isinstance(node, ast.Lambda):
                found.values[walrus.target.id] = walrus
        return
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        found.values[node.id] = node
    if isinstance(node, ast.ExceptHandler) and node.name:
        found.values.pop(node.name, None)
    for child in ast.iter_child_nodes(node):
        _collect(child, found, guarded or isinstance(node, ast.Try))


def _collect_import(node, found, guarded):
    for alias in node.names:
        name = alias.asname or alias.name.split(".")[0]
        found.imported[name] = ImportedName(alias.name, None, name, node, guarded, 0)


def _collect_import_from(node, found, guarded):
    for alias in node.names:
        imported = ImportedName(node.module, alias.name, alias.asname or alias.name, node, guarded, node.level)
        if alias.name == "*":
            found.stars.append(imported)
        else:
            found.imported[imported.alias] = imported


def all_imports(tree):
    """Every import of a tree, those in functions included: (ImportedName, is it at the top)."""
    top = set()
    for statement in tree.body:
        _top_imports(statement, top)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield ImportedName(alias.name, None, alias.asname, node, False, 0), id(node) in top
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield ImportedName(node.module, alias.name, alias.asname, node, False, node.level), id(node) in top


def _top_imports(node, top):
    if isinstance(node, FUNCTIONS + (ast.Lambda,)):
        return
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        top.add(id(node))
    for child in ast.iter_child_nodes(node):
        _top_imports(child, top)


def is_private(name):
    return name.startswith("_")
