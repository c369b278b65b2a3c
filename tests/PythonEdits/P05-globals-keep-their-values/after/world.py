visits = 0
players = []
LIMIT = 1
runs = []
runs.append("ran")
title = "world"


def visit(name):
    global visits
    visits += 1
    players.append(name + "!")
    return len(players) <= LIMIT
