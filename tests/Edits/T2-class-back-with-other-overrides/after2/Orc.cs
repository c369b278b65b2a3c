namespace G;
public class Orc : Beast { public override string Eat() => "meat"; }
