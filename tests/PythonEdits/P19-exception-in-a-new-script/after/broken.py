import game.world

game.world.touched = True
raise ValueError("not yet")
