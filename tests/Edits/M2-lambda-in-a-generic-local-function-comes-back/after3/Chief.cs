namespace Game;

public class Chief
{
    public void Take(int a) { Hub.Add(Make(a)); Func<string> Make<T>(T t) => () => $"v3 {t} {a}"; }
}
