import threading

import game.world


def setup():
    global thread
    thread = threading.Thread(target=game.world.loop)
    thread.start()
    game.world.started.wait()


def answers():
    return [game.world.step()]


def kept():
    if game.world.step() == "new step":
        game.world.go_on.set()
        game.world.done.wait()
        thread.join()
    return game.world.found


def teardown():
    game.world.go_on.set()
    thread.join()
