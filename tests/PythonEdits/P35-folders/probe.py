import game.world


def answers():
    import game.creatures
    found = getattr(game.creatures, "elf", None)
    return [game.make(), game.creatures.KIND, game.creatures.Orc().name(), found and found.Elf().name(), found and found.Elf.kind]
