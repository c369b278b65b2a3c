namespace Game;

public class Plant
{
    public virtual Plant Grow() => this;

    public virtual TOut As<TOut>(Func<Plant, TOut> read) => read(Grow());

    public virtual string Name => "Plant";
}

public class Tree : Plant
{
    public override Tree Grow() => this;

    public override TOut As<TOut>(Func<Plant, TOut> read) => base.As(plant => read(plant.Grow()));

    public override string Name => "Tree of " + base.Name;
}
