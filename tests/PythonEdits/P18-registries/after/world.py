from game.commands import command


@command("look")
def look():
    return "you look around"


@command("go")
def go(where="south"):
    return "you walk " + where


@command("sit")
def sit():
    return "you sit"
