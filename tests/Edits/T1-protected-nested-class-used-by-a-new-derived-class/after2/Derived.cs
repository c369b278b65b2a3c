namespace Game;

public class Derived : Base
{
    protected Old MakeOld() => Old.Value;

    protected Young MakeYoung() => Young.Value;

    private protected Guarded MakeGuarded() => Guarded.Value;
}

public class Lower : Derived
{
    public string ShowOld() => Show(MakeOld);

    public string ShowYoung() => Show(MakeYoung) + " again";

    public string ShowInner() => Show(() => Young.Inner.Value);

    public string ShowGuarded() => Show(MakeGuarded);

    public string ShowAll() => string.Join(", ", new List<Young> { Young.Value }.Select(one => one.GetType().Name));
}
