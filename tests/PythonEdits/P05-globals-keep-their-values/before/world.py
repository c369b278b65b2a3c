visits = 0
players = []
LIMIT = 3
runs = []
runs.append("ran")


def visit(name):
    global visits
    visits += 1
    players.append(name)
    return len(players) <= LIMIT
