namespace Game;

public class Forecast(string place)
{
    public Func<string> Held() => () => $"held {Weather.Degrees(place)}";

    public async Task<string> LaterAsync()
    {
        await Task.Yield();
        return $"later {Weather.Degrees(place)}";
    }

    public string Inner()
    {
        return Local();

        string Local() => $"inner {Weather.Degrees(place)}";
    }

    public IEnumerable<string> Query() => from name in new[] { place, "x" } select $"{Weather.Degrees(name)}";

    public string Property => $"property {Weather.Degrees(place)}";
}
