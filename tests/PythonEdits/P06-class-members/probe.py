import game.orc


def setup():
    global orc, attack, flee
    orc = game.orc.Orc("Gor")
    game.orc.Orc.count = 10
    attack, flee = orc.attack, orc.flee


def answers():
    Orc = game.orc.Orc
    count = Orc.count
    orc = Orc("x")
    Orc.count = count
    lines = [Orc.__doc__, Orc.armour, orc.attack(), orc.title, hasattr(Orc, "flee"), hasattr(Orc, "roar"), hasattr(orc, "kind")]
    return lines + [sorted(name for name in vars(Orc) if not name.startswith("__"))]


def kept():
    lines = [orc.attack(), attack(), flee(), orc.title, type(orc) is game.Orc, game.Orc.count]
    if hasattr(orc, "roar"):
        orc.title = "Boss"
        lines += [orc.name, len(orc), orc.roar(), orc.rage]
    return lines
