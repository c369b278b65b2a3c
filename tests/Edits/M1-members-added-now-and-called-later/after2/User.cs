namespace Game;

public static class User
{
    public static string Use()
    {
        var core = new Core();
        Func<string, int, string> extra = core.Extra;
        return $"{core.Extra("ab")} {extra("c", 3)} {core.Level}";
    }
}
