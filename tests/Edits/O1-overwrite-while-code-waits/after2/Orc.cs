namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class Orc(string name, int rank = 3)
{
    public string Say() => name + rank + " three";

    public static async Task<Orc> HireAsync(string name, int rank = 3)
    {
        await Task.Yield();
        return new Orc(name);
    }
}
