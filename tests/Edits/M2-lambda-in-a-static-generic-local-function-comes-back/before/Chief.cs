namespace Game;

public class Chief
{
    public void Take(int a) { Hub.Add(Make(a)); static Func<string> Make<T>(T t) => In("x"); static Func<string> In<U>(U u) => () => $"v0 {u}"; }
}
