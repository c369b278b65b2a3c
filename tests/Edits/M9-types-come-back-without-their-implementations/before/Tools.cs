public interface ITool
{
    string Use(string on, int times = 2) => $"use {on} {times}";
}

public class Hammer
{
    public virtual string Weight() => "heavy";
}
