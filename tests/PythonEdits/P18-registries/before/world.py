from game.commands import command


@command("look")
def look():
    return "you look"


@command("go")
def go(where="north"):
    return "you go " + where
