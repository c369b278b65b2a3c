namespace Game;

public class Plant
{
    public virtual Plant Grow() => new();

    public virtual TOut As<TOut>(Func<Plant, TOut> read) => read(this);

    public virtual string Name => "plant";
}

public class Tree : Plant
{
    public override Tree Grow() => new();

    public override TOut As<TOut>(Func<Plant, TOut> read) => read(new Plant());

    public override string Name => "tree";
}
