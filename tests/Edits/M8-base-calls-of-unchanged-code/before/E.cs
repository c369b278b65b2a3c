namespace Game;

public class E : D
{
    public override string M() => "e" + base.M();

    public string Later() => new Func<string>(() => "later " + base.M())();

    public IEnumerable<string> Each()
    {
        yield return base.M();
        yield return M();
    }

    public async Task<string> Wait()
    {
        await Task.Yield();
        return base.M();
    }
}

public class F : E
{
    public string Group() => new Func<string>(base.M)();
}
