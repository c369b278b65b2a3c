namespace Game;

public class D : B;
