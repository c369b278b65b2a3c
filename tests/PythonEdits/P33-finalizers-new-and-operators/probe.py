import game.world


def setup():
    global tokens
    tokens = [game.Token(1), game.Token(2)]


def answers():
    one = game.Token(1)
    one.__dict__["value"] = 7
    lines = [game.Token.__hash__ is None, one == game.Token(1)]
    if hasattr(one, "__add__"):
        with one:
            lines += [(one + one).value, one(), len({one, one})]
            raise ValueError
    return lines


def kept():
    if hasattr(tokens[0], "__add__"):
        lines = [(tokens[0] + tokens[1]).value, tokens[0](), len({tokens[0], tokens[1]})]
        game.world.gone.clear()
        tokens.pop()
        return lines + game.world.gone
    return []
