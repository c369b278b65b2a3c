import game.world


def answers():
    hub = game.hub
    return [sorted(cls.power for cls in hub.CLASSES), sorted(hub.BY_NAME), hub.BY_NAME["Orc"] is game.Orc,
            [entry.cls.power for entry in hub.ENTRIES], hub.ENTRIES[0].cls is game.Orc]
