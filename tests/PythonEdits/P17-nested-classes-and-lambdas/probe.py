import game.world


def setup():
    global held
    Outer = game.world.Outer
    held = [Outer().key, Outer.table["a"], Outer.Inner(), Outer.Inner.Deep(), Outer().make, game.world.factory()()]


def answers():
    Outer = game.world.Outer
    return [Outer().key(), Outer.table["a"](), Outer.Inner().act(), Outer.Inner.Deep().act(), hasattr(Outer.Inner.Deep, "more"),
            Outer().make(), game.world.factory()().act()]


def kept():
    key, entry, inner, deep, make, local = held
    return [key(), entry(), inner.act(), deep.act(), make(), local.act(), type(deep) is game.Outer.Inner.Deep]
