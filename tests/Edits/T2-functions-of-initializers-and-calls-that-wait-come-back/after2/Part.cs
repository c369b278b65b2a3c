namespace Game;

public partial class Camp
{
    public Func<int, int> Third = x => { return x * 3; }, Fourth = x => x * 33;
}
