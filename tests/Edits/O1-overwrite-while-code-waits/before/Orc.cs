namespace Game;

[Molt.Reload(Molt.ReloadMode.Overwrite)]
public class Orc(string name)
{
    public string Say() => name + " one";

    public static async Task<Orc> HireAsync(string name)
    {
        await Task.Yield();
        return new Orc(name);
    }
}
