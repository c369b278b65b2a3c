def answers():
    try:
        import game
        return [game.two()]
    except (ImportError, AttributeError):
        return ["nothing"]
