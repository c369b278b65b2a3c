import game.orc


def setup():
    global orc, other
    orc, other = game.Orc("Gor"), game.Orc("Mog")


def answers():
    orc = game.Orc("x")
    return [sorted(vars(orc).items()), hasattr(orc, "health"), hasattr(game.Orc, "bag"), getattr(game.Orc, "show", lambda orc: None)(orc)]


def kept():
    if not hasattr(orc, "show"):
        return []
    lines = [orc.show(), orc.bag is orc.bag, orc.bag is not other.bag, hasattr(orc, "origin")]
    orc.bag.append("axe")
    return lines
