"""Members of enumerations stay the same objects, and get the values that the new source gives them."""

import enum

from molt._engine.stores import AttributeStore, ItemStore


def merge_members(old, new, stores):
    """Returns which object stands for each member of the new class: id -> (the new member, the object that stays)."""
    translated = {}
    for name, member in new.__members__.items():
        known = old.__members__.get(name)
        # Two names of one member may become two members: the first name keeps it.
        if known is not None and known.name == name and id(member) not in translated and can_become(known, member):
            translated[id(member)] = member, known
            _renew(known, member, stores)
        elif id(member) not in translated:
            translated[id(member)] = member, member
            stores.append(AttributeStore(member, "__class__", old))
    return translated


def can_become(known, member):
    """A member that is an ``int`` or a ``str`` as well cannot become another one."""
    mixed = next((base for base in type(known).__mro__ if not base.__flags__ & (1 << 9) and base is not object), None)
    return mixed is None or mixed.__eq__(known, member) is True


def _renew(known, member, stores):
    for name, value in vars(member).items():
        if name != "__objclass__" and vars(known).get(name) is not value:
            stores.append(ItemStore(vars(known), name, value))


def translate(value, translated):
    """``value`` with the members that stay in the place of the new ones."""
    if not translated:
        return value
    if id(value) in translated:
        return translated[id(value)][1]
    if type(value) is dict:
        return {translate_key(key, translated): translate(item, translated) for key, item in value.items()}
    if type(value) is list:
        return [translate(item, translated) for item in value]
    if type(value) is tuple:
        return tuple(translate(item, translated) for item in value)
    redirected = getattr(value, "member", None)     # the property that stands for a member in CPython 3.11 and later
    if isinstance(value, getattr(enum, "property", ())) and id(redirected) in translated:
        value.member = translated[id(redirected)][1]
    return value


def translate_key(key, translated):
    return translated[id(key)][1] if id(key) in translated else key
